# The built web app and the HTTP contract, in the form that the server publishes.
set(TAKAR_UI_DIST ${CMAKE_SOURCE_DIR}/ui/dist CACHE PATH "The built web app; may be absent")
set(embedded ${CMAKE_BINARY_DIR}/embedded)
add_executable(yaml_to_json tools/yaml_to_json.cpp)
target_link_libraries(yaml_to_json yaml-cpp)
add_custom_command(
  OUTPUT ${embedded}/openapi.json
  COMMAND yaml_to_json ${CMAKE_SOURCE_DIR}/docs/openapi.yaml ${embedded}/openapi.json
  DEPENDS ${CMAKE_SOURCE_DIR}/docs/openapi.yaml)
file(GLOB_RECURSE ui_files CONFIGURE_DEPENDS ${TAKAR_UI_DIST}/*)
add_custom_command(
  OUTPUT ${embedded}/web_assets.S ${embedded}/web_assets.cpp
  COMMAND ${CMAKE_COMMAND} -DDIST=${TAKAR_UI_DIST} -DCONTRACT=${embedded}/openapi.json
          -DOUTPUT=${embedded} -P ${CMAKE_SOURCE_DIR}/cmake/embed_assets.cmake
  DEPENDS ${ui_files} ${embedded}/openapi.json ${CMAKE_SOURCE_DIR}/cmake/embed_assets.cmake)
set_source_files_properties(${embedded}/web_assets.S PROPERTIES OBJECT_DEPENDS
                            "${embedded}/openapi.json;${ui_files}")
target_sources(takar_web PRIVATE ${embedded}/web_assets.S ${embedded}/web_assets.cpp)
