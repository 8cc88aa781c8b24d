/** The second-person gate: who may sign what, and what a signature binds to. */
@NullMarked
package uk.countersign.approval;

import org.jspecify.annotations.NullMarked;
