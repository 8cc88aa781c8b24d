package uk.countersign.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import uk.countersign.notice.Topic;
import uk.countersign.school.Membership;

/** What members read of what they may choose to be told. */
final class NoticeWords {

    private NoticeWords() {}

    /** Something to choose. */
    record Choice(String id, String title, String says, boolean chosen) {}

    /** What can concern somebody with these memberships. */
    static List<Topic> offered(List<Membership> memberships) {
        return Arrays.stream(Topic.values())
                .filter(topic -> memberships.stream().anyMatch(topic::concerns))
                .toList();
    }

    static List<Choice> choices(List<Topic> offered, Set<Topic> wanted) {
        return offered.stream()
                .map(topic -> new Choice(topic.name(), title(topic), says(topic), wanted.contains(topic)))
                .toList();
    }

    private static String title(Topic topic) {
        return switch (topic) {
            case MORNING -> "What waits for my signature";
            case OWN_STOPPED -> "A draft of mine comes back, or a post of mine is stopped";
            case OWN_PROGRESS -> "A draft of mine is countersigned, goes out or is taken down";
            case POSTS -> "A post failed or is held";
            case ACCOUNTS -> "Something is wrong with an account";
            case TAKEDOWNS -> "A post has to come down";
        };
    }

    private static String says(Topic topic) {
        return switch (topic) {
            case MORNING -> "On the morning of a school day, if anything waits.";
            case OWN_STOPPED -> "At once.";
            case OWN_PROGRESS -> "Gathered: thirty signatures make one email.";
            case POSTS -> "Of anybody’s. The first at once, what follows soon after in one email.";
            case ACCOUNTS -> "It must be connected again, or shows a post that nobody countersigned.";
            case TAKEDOWNS -> "Somebody has to confirm it, or it could not be deleted.";
        };
    }
}
