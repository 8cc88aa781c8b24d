/** The page on which a person sees what readers would see. */
@NullMarked
package uk.countersign.sandbox.timeline;

import org.jspecify.annotations.NullMarked;
