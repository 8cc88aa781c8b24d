package uk.countersign.publishing.comments;

import java.util.List;

/**
 * What speaks against an answer.
 *
 * @param mustChange what has to be changed first
 * @param toLookAt what somebody has to have looked at
 * @param digest of the text that was checked
 */
public record Objections(List<String> mustChange, List<String> toLookAt, String digest) {

    public Objections {
        mustChange = List.copyOf(mustChange);
        toLookAt = List.copyOf(toLookAt);
    }
}
