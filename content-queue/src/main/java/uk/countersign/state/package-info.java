/** Transition tables: which states may follow each other, and on what command. */
@NullMarked
package uk.countersign.state;

import org.jspecify.annotations.NullMarked;
