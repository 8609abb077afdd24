#pragma once
// Acts that are signed electronically: the paper of the act is made, signed (PAdES) and filed in
// the same transaction as the act, or nothing of it is.
//
// The act is first tried and rolled back, which gives the paper; the file is signed outside of
// every transaction, because a time stamp takes seconds; then the act is done, and the file is
// filed with it if its paper is still the same. See docs/decisions/0120-signing-in-the-steps.md.

#include "app/application.hpp"
#include "app/runner.hpp"
#include "app/shelf.hpp"
#include "base/rate_limit.hpp"
#include "documents/signed_file_store.hpp"
#include "signature/signer_key.hpp"

namespace takar::app {

// Whether the body asks for an electronic signature.
[[nodiscard]] bool is_signed(const ActRequest&);

// Takes the passphrase of a new key out of the request, opens the key with it and puts what it
// holds beside the body, so that no passphrase is queued or stored. Rejects with app.field_missing
// or as SignerKey::from_pkcs12 does.
[[nodiscard]] Result<void> open_new_key(ActRequest&, Instant now);

// Safe to use from any thread but the writer's: it waits for the writer and for time stamps.
class Signing {
 public:
  // Borrows all of them.
  Signing(store::Store& store, Shelf& shelf, Runner& runner, const ApplicationSettings& settings);

  // The act with its signature. Rejects as the act does, as SignerKey::from_pkcs12 and
  // signature::sign_pdf do, and with organisation.no_signing_key, app.too_many_passphrases
  // {seconds}, app.nothing_to_sign, app.signed_already {when}, app.not_yours_to_sign or
  // app.paper_changed; nothing is kept then. Never throws.
  [[nodiscard]] ActAnswer act(const Viewer&, ActRequest);

  // Several documents with one passphrase, in the order of the body: each is an act of its own
  // under a key of its own, so a repeat signs nothing twice, and each has a result of its own.
  // Answers {"results":[...]}, SignedEach of docs/openapi.yaml. Rejects, and then signs none, as
  // the first act does for its passphrase or key, and with app.field_missing, app.field_wrong,
  // app.nothing_to_sign or app.too_many_to_sign {most}. Never throws.
  [[nodiscard]] ActAnswer sign_each(const Viewer&, ActRequest);

 private:
  struct Ink;
  struct Sheet;

  [[nodiscard]] ActAnswer act_with(const Viewer&, const ActRequest&, const signature::Passphrase&);
  // The act as it would be: rolled back. `tried` stays empty if an earlier answer was given again.
  [[nodiscard]] ActAnswer try_act(const Viewer&, const ActRequest&, std::optional<Sheet>& tried);
  // The act, if it leaves what was tried and signed.
  [[nodiscard]] ActAnswer do_act(const Viewer&,
                                 const ActRequest&,
                                 const Sheet& tried,
                                 const documents::SignedFile&);
  [[nodiscard]] ActAnswer run(const Viewer&, const ActRequest&, const Runner::AfterAct&);
  [[nodiscard]] Result<Ink> ink_for(const Viewer&, const signature::Passphrase&);
  [[nodiscard]] Result<Sheet> sheet_of(store::WriteTransaction&,
                                       const Viewer&,
                                       const std::string& answer,
                                       Instant now);
  [[nodiscard]] Result<documents::SignedFile> sign(const Sheet&, const Ink&);

  store::Store& store_;
  Shelf& shelf_;
  Runner& runner_;
  const ApplicationSettings& settings_;
  RateLimit passphrases_;
};

}  // namespace takar::app
