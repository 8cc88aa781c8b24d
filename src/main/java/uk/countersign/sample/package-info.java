/** The sample school: a fictional trust to try the program with. Does nothing unless a folder is named. */
@NullMarked
package uk.countersign.sample;

import org.jspecify.annotations.NullMarked;
