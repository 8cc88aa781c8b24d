/** What a school's approvers taught by their decisions, and the readers that learnt from it. Never leaves the school. */
@NullMarked
package uk.countersign.experience;

import org.jspecify.annotations.NullMarked;
