# Files that the program carries in itself, each with its SHA-256.

# steady_embed(target header name=file...): gives the target constants of type `Embedded`, which `header` declares.
function(steady_embed target header)
  set(STEADY_EMBEDDED "")
  foreach(pair ${ARGN})
    string(REGEX MATCH "^([a-z_]+)=(.+)$" matched "${pair}")
    set(file "${CMAKE_CURRENT_SOURCE_DIR}/${CMAKE_MATCH_2}")
    set(name "${CMAKE_MATCH_1}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(READ "${file}" text)
    file(SHA256 "${file}" hash)
    string(APPEND STEADY_EMBEDDED "const Embedded ${name} = {R\"file(${text})file\", \"${hash}\"};\n")
  endforeach()
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY
       CONTENT "#include \"${header}\"\n\nnamespace steady {\n\n@STEADY_EMBEDDED@\n}  // namespace steady\n")
  target_sources(${target} PRIVATE "${source}")
endfunction()
