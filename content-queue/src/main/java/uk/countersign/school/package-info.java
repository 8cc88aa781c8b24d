/** Trusts, schools, the people who may sign in, and the official accounts. */
@NullMarked
package uk.countersign.school;

import org.jspecify.annotations.NullMarked;
