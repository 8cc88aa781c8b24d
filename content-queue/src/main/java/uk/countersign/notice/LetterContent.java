package uk.countersign.notice;

import java.util.List;

/**
 * What an email says: counts, times, accounts and links.
 *
 * @param subject as a locked screen shows it
 */
public record LetterContent(String subject, List<Line> lines) {

    public LetterContent {
        lines = List.copyOf(lines);
    }

    /**
     * One sentence.
     *
     * @param page where it is seen to, as a path; empty if nowhere
     */
    public record Line(String words, String page) {}
}
