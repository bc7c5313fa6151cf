# cmake -DPROGRAM=… -DFORBIDDEN=regex -P …: what a program links. No network library, and no window in the command line.
execute_process(COMMAND readelf -d ${PROGRAM} OUTPUT_VARIABLE dynamic RESULT_VARIABLE status)
if(NOT status EQUAL 0 OR NOT dynamic MATCHES "Qt6Core")
  message(FATAL_ERROR "The libraries of ${PROGRAM} could not be read.")
endif()
if(dynamic MATCHES "${FORBIDDEN}")
  message(FATAL_ERROR "${PROGRAM} links ${CMAKE_MATCH_0}.")
endif()
