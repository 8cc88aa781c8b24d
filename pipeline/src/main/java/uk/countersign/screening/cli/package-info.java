/** Screening from the command line: drafts in, findings out, with neither web server nor database. */
@NullMarked
@NamedInterface("cli")
package uk.countersign.screening.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
