package uk.countersign.screening.meaning;

import java.util.Optional;

/**
 * A labelled text.
 *
 * @param source whose it is: the name of its file in the corpus, or the school's own
 * @param family its trouble; absent when it may go out
 */
public record Example(String source, Optional<Family> family, String text) {}
