# Makes of each file of lib/kind what a kind needs; CONTRIBUTING.md, "A kind",
# says what is in one.
#
#   cmake -DROOT=. -DOUT=build/kind -P Kinds.cmake
#
# writes into OUT
#   kinds.c                  the table of kinds and their columns
#   sql/kind/VERB_KIND.sql   statements, where lib/sql/kind has none of the name
#   data/columns.tsv         that of data, and the labels of kinds
#   data/examples.tsv        the example rows of templates
#   man                      the pages of man/*.in, with what they say of kinds
cmake_minimum_required(VERSION 3.21)

set(fields column type flags refers limit meaning example label_vi other)
list(JOIN fields "\t" header)
# Words that SQL has another use for.
set(reserved all and as between by case check default distinct from group in
  index is join limit not null on or order select set table then to union
  unique values when where)
# What has a meaning in lists of CMake, as no text has it.
string(ASCII 29 closing)
string(ASCII 30 opening)
string(ASCII 31 semicolon)

file(REMOVE_RECURSE ${OUT})
file(READ ${ROOT}/include/ocop/column.h words_of_c)
file(READ ${ROOT}/include/ocop/kind.h relations)
string(APPEND words_of_c "${relations}")
file(READ ${ROOT}/data/words.tsv words)
set(examples "# The example row of each kind in templates\nkind\tcolumn\tvalue\n")
set(tables "")   # of kinds.c
set(kinds "")    # likewise, its last table
set(types "")    # "column,OCOP_TYPE" of all that are not text
set(sections "") # of ocop(5)
set(commands "") # of ocop-register(1)

# fail(TEXT...): stops the build, naming the file.
macro(fail)
  message(FATAL_ERROR "lib/kind/${name}.tsv: " ${ARGN})
endmacro()

# read_lines(OUT FILE): the lines of a file as a list.
function(read_lines out file)
  file(READ ${file} text)
  string(REPLACE "[" "${opening}" text "${text}")
  string(REPLACE "]" "${closing}" text "${text}")
  string(REPLACE ";" "${semicolon}" text "${text}")
  string(REGEX REPLACE "\n$" "" text "${text}")
  string(REPLACE "\n" ";" text "${text}")
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# Labels and types of columns that several tables have: data/columns.tsv.  The
# tools read the labels, the types are compiled in.
macro(read_columns)
  set(labels "")
  read_lines(lines ${ROOT}/data/columns.tsv)
  foreach(line IN LISTS lines)
    if(line MATCHES "^([a-z0-9_]+)\t([^\t]*)\t([^\t]*)\t(whole|decimal|date|yesno)$")
      string(TOUPPER ${CMAKE_MATCH_4} word)
      list(APPEND types "${CMAKE_MATCH_1},OCOP_${word}")
    elseif(NOT line MATCHES "\t(type)?$" AND NOT line MATCHES "^#")
      message(FATAL_ERROR "data/columns.tsv: ${line}: want a type or none")
    endif()
    string(REGEX REPLACE "\t[^\t]*$" "" line "${line}")
    if(NOT line MATCHES "\t\t$")
      plain(line)
      string(APPEND labels "${line}\n")
    endif()
  endforeach()
endmacro()

# plain(VARIABLE): a line or cell of such a list as text again.
function(plain variable)
  set(text "${${variable}}")
  string(REPLACE "${opening}" "[" text "${text}")
  string(REPLACE "${closing}" "]" text "${text}")
  string(REPLACE "${semicolon}" ";" text "${text}")
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# wrap(OUT BEFORE WORD...): words with commas between, in lines of 79.
function(wrap out line)
  set(text "")
  set(comma ",")
  foreach(word IN LISTS ARGN)
    list(POP_BACK ARGN)
    if(NOT ARGN)
      set(comma "")
    endif()
    string(LENGTH "${line} ${word}${comma}" length)
    if(length GREATER 79)
      string(APPEND text "${line}\n")
      set(line "       ${word}${comma}")
    elseif(line MATCHES "[^ ]$")
      string(APPEND line " ${word}${comma}")
    else()
      string(APPEND line "${word}${comma}")
    endif()
  endforeach()
  set(${out} "${text}${line}" PARENT_SCOPE)
endfunction()

# statement(VERB TEXT): a file, unless there is one by hand.
function(statement verb text)
  if(NOT EXISTS ${ROOT}/lib/sql/kind/${verb}_${table}.sql)
    file(WRITE ${OUT}/sql/kind/${verb}_${table}.sql "${text}")
  endif()
endfunction()

# word_of_c(OUT TEXT): what column.h or kind.h has for a word of lib/kind.
function(word_of_c out text)
  string(TOUPPER "OCOP_${text}" word)
  string(REPLACE "/" "" word "${word}")
  string(REGEX REPLACE "[ -]" "_" word "${word}")
  string(REPLACE "GROWING_AREA" "GROWING" word "${word}")
  string(REPLACE "PRODUCT_CODE" "LAW_CODE" word "${word}")
  if(NOT words_of_c MATCHES "[\t ]${word}( =|,)")
    fail("column ${column}: what is \"${text}\"?")
  endif()
  set(${out} ${word} PARENT_SCOPE)
endfunction()

# The next steps share the variables of the kind and column at hand.

# A column in the table of kinds.c.
macro(add_to_table)
  word_of_c(c_type "${type}")
  set(c_flags "")
  foreach(flag IN LISTS flags)
    if(flag STREQUAL "key")
      list(APPEND c_flags OCOP_KEY OCOP_REQUIRED)
    elseif(NOT flag STREQUAL "of-change")
      word_of_c(c_flag ${flag})
      list(APPEND c_flags ${c_flag})
    endif()
  endforeach()
  list(JOIN c_flags " | " c_flags)
  if(NOT c_flags)
    set(c_flags 0)
  endif()
  set(c_refers NULL)
  if(refers)
    set(c_refers "\"${refers}\"")
    if(NOT refers IN_LIST every AND NOT words MATCHES "\n${refers}\t"
        AND NOT EXISTS ${ROOT}/lib/sql/has/has_${refers}.sql
        AND NOT refers MATCHES "^(stars|units of any day)$")
      fail("column ${column}: ${refers} is no kind, has no lib/sql/has/"
        "has_${refers}.sql, and is no list of data/words.tsv")
    endif()
  endif()
  string(APPEND rows
    "\t{ \"${column}\", ${c_type}, ${c_flags}, ${c_refers} },\n")
  if(limit)
    if(NOT limit MATCHES "^(not before|after|at most) ([a-z_]+)$")
      fail("column ${column}: what is \"${limit}\"?")
    endif()
    word_of_c(relation "${CMAKE_MATCH_1}")
    list(LENGTH columns number)
    list(APPEND limits "${number}, ${relation}, ${CMAKE_MATCH_2}")
  endif()
  string(REGEX REPLACE "_(STARS|YEAR)$" "_WHOLE" c_type ${c_type})
  if(c_type MATCHES "_(WHOLE|DECIMAL|DATE|YESNO)$")
    list(APPEND types "${column},${c_type}")
  endif()
endmacro()

# Which statements have the column.
macro(add_to_statements)
  set(sql ${column})
  if(column IN_LIST reserved)
    set(sql "\"${column}\"")
  endif()
  list(APPEND columns ${column})
  list(APPEND selected ${sql})
  if("of-change" IN_LIST flags)
    set(since ${column})
  else()
    list(APPEND stored ${sql})
    list(APPEND parameters ":${column}")
    if("key" IN_LIST flags)
      list(APPEND keys ${sql})
      list(APPEND key_parameters ":${column}")
      list(APPEND wheres "${sql} = :${column}")
    else()
      list(APPEND changes "       ${sql} = excluded.${sql}")
    endif()
    if(NOT "derived" IN_LIST flags)
      list(APPEND listed ${sql})
    endif()
  endif()
  if("key-year" IN_LIST flags)
    set(dated ${sql})
  endif()
endmacro()

# What people read of the column.
macro(add_to_pages)
  if(NOT label_vi STREQUAL "")
    if(labels MATCHES "\n${column}\t")
      fail("column ${column}: data/columns.tsv or another kind has its "
        "label_vi already")
    endif()
    string(APPEND labels "${column}\t${label_vi}\t${other}\n")
  endif()
  if(NOT example STREQUAL "")
    string(APPEND examples "${name}\t${column}\t${example}\n")
  endif()
  if(NOT "derived" IN_LIST flags)
    if(meaning STREQUAL "")
      fail("column ${column}: its meaning is blank")
    endif()
    set(says "${type}")
    if("key" IN_LIST flags)
      string(APPEND says "; key")
    elseif("required" IN_LIST flags)
      string(APPEND says "; required")
    endif()
    if((refers IN_LIST every AND NOT refers STREQUAL "councils")
        OR EXISTS ${ROOT}/lib/sql/pack/list/pack_${refers}.sql)
      string(APPEND says "; in ${refers}")
    endif()
    if(limit)
      string(APPEND says "; ${limit}")
    endif()
    string(REPLACE "  " "\n" meaning "${meaning}")
    string(APPEND items ".It Cm ${column}\n(${says})\n${meaning}\n")
  endif()
endmacro()

# Reads a file: its head, its columns, and what comes after them.
macro(read_kind)
  set(head "")
  set(tail "")
  set(items "")
  set(rows "")
  set(since "")
  set(dated "")
  set(limits "")
  foreach(list columns selected stored listed parameters changes keys
      key_parameters wheres)
    set(${list} "")
  endforeach()
  set(begun FALSE)
  read_lines(lines ${ROOT}/lib/kind/${name}.tsv)
  foreach(line IN LISTS lines)
    if(line MATCHES "^# order: |^#$")
    elseif(line MATCHES "^# (.*)$")
      set(line "${CMAKE_MATCH_1}")
      plain(line)
      if(begun)
        string(APPEND tail "${line}\n")
      else()
        string(APPEND head "${line}\n")
      endif()
    elseif(NOT begun)
      if(NOT line STREQUAL header)
        fail("want the header ${header}")
      endif()
      set(begun TRUE)
    else()
      string(REPLACE "\t" ";" cells "${line}\t\t\t\t\t\t\t\t\t")
      foreach(field IN LISTS fields)
        list(POP_FRONT cells ${field})
        plain(${field})
      endforeach()
      string(REPLACE " " ";" flags "${flags}")
      add_to_table()
      add_to_statements()
      add_to_pages()
    endif()
  endforeach()
  if(NOT keys)
    fail("no column has the flag key")
  endif()
endmacro()

macro(write_table)
  string(APPEND tables
    "\nstatic const struct ocop_column ${table}[] = {\n${rows}};\n")
  set(rows "")
  foreach(limit IN LISTS limits)
    string(REGEX MATCH "[a-z_]+$" column "${limit}")
    list(FIND columns ${column} at)
    if(at LESS 0)
      fail("a limit names ${column}, which is no column")
    endif()
    string(REGEX REPLACE "[a-z_]+$" "${at}" limit "${limit}")
    string(APPEND rows "\t{ ${limit} },\n")
  endforeach()
  set(named "NULL")
  if(limits)
    set(named "${table}_limits")
    string(APPEND tables
      "static const struct ocop_limit ${named}[] = {\n${rows}};\n")
  endif()
  list(LENGTH columns count)
  list(LENGTH limits number)
  string(APPEND kinds "\t{ \"${name}\", ${table}, ${count}, \"${table}\", "
    "${named}, ${number} },\n")
endmacro()

macro(write_statements)
  list(LENGTH keys count)
  list(JOIN keys ", " key)
  list(JOIN keys " || '/' || " key_text)
  set(order ${key})
  if(dated)
    string(APPEND order ", ${dated}")
    string(APPEND key_text " || '/' || substr(${dated}, 1, 4)")
  endif()
  list(JOIN key_parameters ", " key_parameters)
  list(JOIN wheres "\n   AND " wheres)
  list(JOIN changes ",\n" changes)
  if(since)
    string(CONCAT since
      "  ${since} is said of a change, and what was is in\n"
      "-- past_${table}: a file that is changed and read again must say a day\n"
      "-- of its own.")
  endif()

  wrap(selected "SELECT " ${selected})
  statement(get "-- The stored row of ${name} with a key.
--
-- in:  ${key_parameters}
-- out: its columns, in order
${selected}
  FROM ${table}
 WHERE ${wheres};
")
  wrap(stored "       " ${stored})
  wrap(parameters "       " ${parameters})
  statement(put
    "-- Stores a row of ${name}: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO ${table} (
${stored})
VALUES (
${parameters})
    ON CONFLICT (${key}) DO UPDATE SET
${changes};
")
  wrap(listed "SELECT " ${listed})
  statement(list "-- Every row of ${name}.${since}
${listed}
  FROM ${table}
 ORDER BY ${order};
")
  statement(keys "-- The keys of ${name}, as messages write them.
--
-- out: key
SELECT ${key_text} AS key
  FROM ${table}
 ORDER BY key;
")
  if(count EQUAL 1)
    statement(has "-- Whether ${name} has a key.
--
-- in:  :value
-- out: a row if it has
SELECT 1
  FROM ${table}
 WHERE ${key} = :value;
")
  endif()
endmacro()

# The sections of the manual; the first sentence says what a command is for.
macro(write_sections)
  if(NOT "${head}" MATCHES "^([^\n]*[^.\n]\n)*[^\n]*[.]\n")
    fail("its head has no sentence that says what it is")
  endif()
  string(APPEND commands ".It Cm ${name}\n${CMAKE_MATCH_0}")
  string(APPEND sections ".Ss ${name}\n${head}.Pp\n"
    ".Bl -tag -width 12n -compact\n${items}.El\n${tail}")
endmacro()

read_columns()

# Kinds in their order; those that do not say it come after the others.
file(GLOB paths ${ROOT}/lib/kind/*.tsv)
set(every "")
foreach(path IN LISTS paths)
  get_filename_component(name ${path} NAME_WE)
  set(order 8999)
  file(STRINGS ${path} line REGEX "^# order: [0-9]+$")
  if(line)
    string(REPLACE "# order: " "" order ${line})
  endif()
  math(EXPR order "1000 + ${order}")
  list(APPEND every "${order} ${name}")
endforeach()
list(SORT every)
list(TRANSFORM every REPLACE "^.* " "")

foreach(name IN LISTS every)
  string(REPLACE "-" "_" table ${name})
  read_kind()
  write_table()
  write_statements()
  write_sections()
endforeach()

list(REMOVE_DUPLICATES types)
list(SORT types)
set(before "")
foreach(type IN LISTS types)
  string(REGEX REPLACE ",.*" "" type ${type})
  if(type STREQUAL before)
    message(FATAL_ERROR "lib/kind, data/columns.tsv: the column ${type} has "
      "two types")
  endif()
  set(before ${type})
endforeach()
list(LENGTH types count)
list(TRANSFORM types REPLACE "(.*),(.*)" "\t{ \"\\1\", \\2 },\n")
list(JOIN types "" types)
file(WRITE ${OUT}/kinds.c "/* generated from lib/kind */
#include \"rules/cell/kinds.h\"
${tables}
const struct ocop_kind ocop_kinds[] = {
${kinds}\t{ NULL, NULL, 0, NULL, NULL, 0 },
};

const struct typed column_types[] = {
${types}};
const size_t column_type_count = ${count};
")
file(WRITE ${OUT}/data/columns.tsv "${labels}")
file(WRITE ${OUT}/data/examples.tsv "${examples}")

wrap(names "" ${every})
string(REGEX REPLACE "\n *" "\n.Cm " names ".Cm ${names}")
string(REPLACE "," " ," names "${names}")
file(GLOB pages RELATIVE ${ROOT}/man ${ROOT}/man/*.in)
foreach(page IN LISTS pages)
  file(READ ${ROOT}/man/${page} text)
  string(REPLACE "@KINDS@\n" "${sections}" text "${text}")
  string(REPLACE "@COMMANDS@\n" "${commands}" text "${text}")
  string(REPLACE "@NAMES@" "${names}" text "${text}")
  string(REGEX REPLACE "\\.in$" "" page ${page})
  file(WRITE ${OUT}/man/${page} "${text}")
endforeach()
