/** Pictures and documents by the hash of their bytes. */
@NullMarked
package uk.countersign.media;

import org.jspecify.annotations.NullMarked;
