#pragma once
// Stands in for qpdf's header of this name while clang-tidy reads: clang 14 cannot read that one in
// C++20 (a vector of an incomplete type), and no code of ours uses it. No build includes this file.

class JSON {
 public:
  static constexpr int LATEST = 2;
};
