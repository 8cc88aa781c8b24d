/** The batch job that takes waiting drafts through the steps from reading to the second-person gate. */
@NullMarked
package uk.countersign.screening.batch;

import org.jspecify.annotations.NullMarked;
