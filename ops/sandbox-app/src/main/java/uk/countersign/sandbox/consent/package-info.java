/** The platforms' consent screens: where somebody signs in as an account and lets a program post to it, or does not. */
@NullMarked
package uk.countersign.sandbox.consent;

import org.jspecify.annotations.NullMarked;
