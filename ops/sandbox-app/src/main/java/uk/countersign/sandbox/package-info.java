/** Stand-ins for the platforms, which verify what the real ones would and can be told to fail. */
@NullMarked
package uk.countersign.sandbox;

import org.jspecify.annotations.NullMarked;
