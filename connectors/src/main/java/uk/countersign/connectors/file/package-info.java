/** Posts as files in a folder, for those who paste by hand: a website, a newsletter. */
@NullMarked
package uk.countersign.connectors.file;

import org.jspecify.annotations.NullMarked;
