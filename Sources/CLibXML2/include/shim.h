// libxml2's headers pull in the system's ICU when built with it, which clashes with the ICU inside Foundation.
// None of our code uses libxml2's ICU interface, so it is switched off before the other headers are read.
#ifndef JJAK_CLIBXML2_SHIM_H
#define JJAK_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>

#endif
