package uk.countersign.worker.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Watches linked words: their address is lost in a post, unless they are the address. */
final class Links {

    private static final Pattern ADDRESS = Pattern.compile("\\S[.@]\\S");

    private final Extraction extraction;
    private final Deque<StringBuilder> open = new ArrayDeque<>();

    Links(Extraction extraction) {
        this.extraction = extraction;
    }

    void start() {
        open.push(new StringBuilder());
    }

    void text(String words) {
        if (!open.isEmpty()) {
            open.getFirst().append(words);
        }
    }

    void end() {
        String words = open.isEmpty() ? "" : open.pop().toString();
        if (!words.isBlank() && !ADDRESS.matcher(words).find()) {
            extraction.note(Note.LINKS);
        }
    }
}
