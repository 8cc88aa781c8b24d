package uk.countersign.publishing.accounts;

import java.time.LocalDate;
import java.util.Optional;
import uk.countersign.account.AccountPost;
import uk.countersign.account.PastFinding.Why;
import uk.countersign.register.PersonKind;
import uk.countersign.register.Purpose;
import uk.countersign.register.RegisterEntry;
import uk.countersign.school.Platform;

/** What may stand of people on that day, in posts of which only the text and the number of pictures is known. */
record PastRights(LocalDate day) {

    /** Why a post that names the person is to be looked at; nothing where all of it may stand. */
    Optional<Why> ofNamed(RegisterEntry entry, Platform platform, AccountPost post, boolean surely) {
        var pictures = post.pictures() > 0;
        if (refused(entry, Purpose.NAME, platform) || pictures && refused(entry, Purpose.IMAGE, platform)) {
            return Optional.of(surely ? Why.NAMED : Why.MAYBE_NAMED);
        }
        // Whether it is a film, or somebody's work, cannot be told from here.
        var maybe = pictures && (said(entry, Purpose.VIDEO, platform) || said(entry, Purpose.WORK, platform));
        return maybe ? Optional.of(Why.MAYBE_NAMED) : Optional.empty();
    }

    /** Whether the person may not be seen there. */
    boolean mayNotBeSeen(RegisterEntry entry, Platform platform) {
        return refused(entry, Purpose.IMAGE, platform);
    }

    /** Whether anything of the person was refused on any platform, in so many words. */
    boolean anythingRefused(RegisterEntry entry) {
        for (var purpose : Purpose.values()) {
            for (var platform : Platform.values()) {
                if (said(entry, purpose, platform)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** No record means no for pupils; others do what they do in public unless they said no. */
    private boolean refused(RegisterEntry entry, Purpose purpose, Platform platform) {
        return entry.person().kind() == PersonKind.PUPIL && !entry.nothingOnRecord()
                ? !entry.allows(purpose, platform, day)
                : said(entry, purpose, platform);
    }

    private boolean said(RegisterEntry entry, Purpose purpose, Platform platform) {
        return entry.answered(purpose) && !entry.allows(purpose, platform, day);
    }
}
