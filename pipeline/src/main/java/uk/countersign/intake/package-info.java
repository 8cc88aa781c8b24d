/** How drafts come in and are changed: the shared folder, the page, the interface. */
@NullMarked
package uk.countersign.intake;

import org.jspecify.annotations.NullMarked;
