package uk.countersign.school;

import java.util.List;
import java.util.Set;

/**
 * One official account on one platform.
 *
 * @param id unique in its school; the platform's name for the first of a kind
 * @param handle the public name, without a leading {@code @}
 * @param name the display name
 * @param remoteId the platform's own id of the account
 * @param administrators ids of the members who look after it, at least two
 */
public record Channel(
        String schoolId,
        String id,
        Platform platform,
        String handle,
        String name,
        String remoteId,
        List<String> administrators,
        ChannelStatus status) {

    private static final int FEWEST_ADMINISTRATORS = 2;

    /** Its public name as people write it. */
    public String written() {
        return platform.written(handle);
    }

    /** Whether too few people look after it. */
    public boolean needsAdministrator() {
        return administrators.stream().distinct().count() < FEWEST_ADMINISTRATORS;
    }

    /** Whether too few of them are still there, given everybody's id who is. */
    public boolean needsAdministrator(Set<String> present) {
        return administrators.stream().filter(present::contains).distinct().count() < FEWEST_ADMINISTRATORS;
    }

    public Channel {
        administrators = List.copyOf(administrators);
    }
}
