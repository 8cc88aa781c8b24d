package uk.countersign.publishing;

import java.util.List;

/**
 * What a withdrawal reached.
 *
 * @param held ids of posts that will not go out
 * @param takedown ids of posts that are out and due to be removed once a person confirms
 * @param unconfirmed ids of posts that may be out; removed as soon as they are found
 */
public record ConsentWithdrawn(List<String> held, List<String> takedown, List<String> unconfirmed) {

    public ConsentWithdrawn {
        held = List.copyOf(held);
        takedown = List.copyOf(takedown);
        unconfirmed = List.copyOf(unconfirmed);
    }
}
