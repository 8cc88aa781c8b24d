/** The pages, asked for as a browser asks. */
@NullMarked
package uk.countersign.web;

import org.jspecify.annotations.NullMarked;
