# Turns every file under ROOT and MADE into a C array; one under MADE takes the
# place of one under ROOT.
#
#   cmake -DROOT=lib/sql -DMADE=build/kind/sql -DOUT=build/embed -DNAME=sql
#       -P Embed.cmake
#
# writes NAME.h and NAME.c: lib/sql/report/trend.sql becomes sql_trend, and
# lib/sql/migrate/001_initial.sql, which begins with a digit,
# sql_migrate_001_initial, each with its NUL.  NAME_files[] is an index of
# (path, bytes, size), sorted by path, ended by a NULL path.  NAME_folders[]
# names the folders, oldest year first.  With -DINDEX=ON the header shows the
# two indexes only.

cmake_minimum_required(VERSION 3.21)
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/*)
file(GLOB_RECURSE made RELATIVE ${MADE} ${MADE}/*)
list(APPEND files ${made})
list(REMOVE_DUPLICATES files)
list(FILTER files EXCLUDE REGEX "\\.po$") # gettext reads these
list(SORT files)
set(header "/* generated; edit the files it was made from */\n")
set(source "${header}#include \"${NAME}.h\"\n")
set(index "")
foreach(file IN LISTS files)
  string(REGEX REPLACE "\\.[a-z]+$" "" name ${file})
  if(NOT INDEX AND NOT name MATCHES "/[0-9][^/]*$")
    string(REGEX REPLACE "^.*/" "" name ${name})
  endif()
  string(REGEX REPLACE "[^a-z0-9]" "_" name ${name})
  if(file IN_LIST made)
    file(READ ${MADE}/${file} bytes HEX)
  else()
    file(READ ${ROOT}/${file} bytes HEX)
  endif()
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  if(INDEX)
    string(APPEND source "static ")
  else()
    string(APPEND header "extern const char ${NAME}_${name}[];\n")
  endif()
  string(APPEND source "const char ${NAME}_${name}[] = {${bytes}0};\n")
  string(APPEND index
    "\t{\"${file}\", ${NAME}_${name}, sizeof(${NAME}_${name}) - 1},\n")
endforeach()
# NAME_folders[]: the folders of ROOT, by the year after their last hyphen.
set(dated "")
foreach(file IN LISTS files)
  if(file MATCHES "^([^/]+)-([0-9]+)/")
    list(APPEND dated "${CMAKE_MATCH_2}/${CMAKE_MATCH_1}-${CMAKE_MATCH_2}")
  endif()
endforeach()
list(REMOVE_DUPLICATES dated)
list(SORT dated)
set(folders "")
foreach(folder IN LISTS dated)
  string(REGEX REPLACE "^[0-9]+/" "" folder ${folder})
  string(APPEND folders "\t\"${folder}\",\n")
endforeach()
string(APPEND header "extern const char *const ${NAME}_folders[];\n")
string(APPEND source
  "const char *const ${NAME}_folders[] = {\n${folders}\tNULL,\n};\n")

string(APPEND header "#include <stddef.h>\n"
  "struct ${NAME}_file { const char *path; const char *bytes; size_t size; };\n"
  "extern const struct ${NAME}_file ${NAME}_files[];\n")
string(APPEND source
  "const struct ${NAME}_file ${NAME}_files[] = {\n${index}\t{NULL, NULL, 0},\n};\n")
# NAME_migrations[]: the steps of the schema, by the numbers they begin with.
if(NOT INDEX)
  set(steps "")
  set(count 0)
  foreach(file IN LISTS files)
    if(file MATCHES "^migrate/([0-9]+)_([a-z_]+)\\.sql$")
      math(EXPR count "${count} + 1")
      if(NOT CMAKE_MATCH_1 EQUAL count)
        message(FATAL_ERROR "${ROOT}/${file}: want number ${count}")
      endif()
      string(APPEND steps
        "\t${NAME}_migrate_${CMAKE_MATCH_1}_${CMAKE_MATCH_2},\n")
    endif()
  endforeach()
  string(APPEND header "enum { MIGRATIONS = ${count} };\n"
    "extern const char *const ${NAME}_migrations[];\n")
  string(APPEND source
    "const char *const ${NAME}_migrations[] = {\n${steps}};\n")
endif()
# NAME_reports[]: statements that are a report, which say so in their heads:
# title, columns; and where it is not what reports usually are: tool, of (round
# or key), options, reads (facts, held, years or conclusions, of a day).
if(NOT INDEX)
  set(reports "")
  foreach(file IN LISTS files)
    if(file IN_LIST made)
      continue()
    endif()
    foreach(word title columns tool of options reads)
      file(STRINGS ${ROOT}/${file} ${word} REGEX "^-- ${word}: ")
      string(REGEX REPLACE "^-- ${word}: " "" ${word} "${${word}}")
    endforeach()
    if(NOT title)
      continue()
    endif()
    # what nobody knows would be passed over in silence
    if(NOT of MATCHES "^(round|key)?$" OR NOT columns OR
       NOT reads MATCHES "^(facts|held|years|conclusions)?$")
      message(FATAL_ERROR "${file}: of: \"${of}\", reads: \"${reads}\", "
        "columns: \"${columns}\": one of these is wrong")
    endif()
    foreach(word tool of options)
      if(${word})
        set(${word} "\"${${word}}\"")
      else()
        set(${word} NULL)
      endif()
    endforeach()
    string(REGEX MATCHALL "[^ ]+" columns "${columns}")
    list(LENGTH columns count)
    list(JOIN columns "\", \"" columns)
    string(REGEX REPLACE "^.*/|\\.sql$" "" name ${file})
    string(APPEND source "static const char *const ${NAME}_${name}_columns[] = "
      "{\"${columns}\"};\n")
    string(APPEND reports "\t{{\"${name}\", \"${title}\", ${tool}, ${of}, "
      "${options}, ${NAME}_${name}_columns, ${count}}, \"${reads}\", "
      "${NAME}_${name}},\n")
  endforeach()
  string(APPEND header "#include <ocop/catalog.h>\n"
    "struct ${NAME}_report { struct ocop_list_report shown; "
    "const char *reads, *sql; };\n"
    "extern const struct ${NAME}_report ${NAME}_reports[];\n")
  string(APPEND source "const struct ${NAME}_report ${NAME}_reports[] = {\n"
    "${reports}\t{{NULL, NULL, NULL, NULL, NULL, NULL, 0}, NULL, NULL},\n};\n")
endif()
file(WRITE ${OUT}/${NAME}.h "${header}")
file(WRITE ${OUT}/${NAME}.c "${source}")
