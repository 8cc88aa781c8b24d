/** The people of a school and how they come in: members and their roles, invitations, deputies, their own accounts. */
@NullMarked
package uk.countersign.people;

import org.jspecify.annotations.NullMarked;
