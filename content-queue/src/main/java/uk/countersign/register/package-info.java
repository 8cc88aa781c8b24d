/** The consent register: everybody who may be named or pictured, and what was agreed. */
@NullMarked
package uk.countersign.register;

import org.jspecify.annotations.NullMarked;
