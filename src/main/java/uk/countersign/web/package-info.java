/** The pages: what a member sees and signs. */
@NullMarked
package uk.countersign.web;

import org.jspecify.annotations.NullMarked;
