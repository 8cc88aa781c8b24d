package uk.countersign.publishing.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.countersign.account.AccountPost;
import uk.countersign.account.PastFinding;
import uk.countersign.account.PastFinding.Why;
import uk.countersign.register.RegisterEntry;
import uk.countersign.school.Platform;
import uk.countersign.screening.SchoolContext;

/** Finds the posts that name certain people, and then those that show one of the same pictures. */
final class PastMatches {

    private final SchoolContext school;
    private final Map<String, RegisterEntry> people;
    private final Map<String, Platform> platforms;
    private final PastRights rights;
    private final Map<String, PastFinding> found = new LinkedHashMap<>();
    private final Map<String, Collection<String>> pictures = new HashMap<>();
    private final List<AccountPost> illustrated = new ArrayList<>();

    /**
     * For these people, by their ids.
     *
     * @param platforms of the school's accounts, by their ids
     */
    PastMatches(
            SchoolContext school,
            Map<String, RegisterEntry> people,
            Map<String, Platform> platforms,
            PastRights rights) {
        this.school = school;
        this.people = people;
        this.platforms = platforms;
        this.rights = rights;
    }

    /** Takes a picture that the person is known to be on. */
    void shows(String personId, String hash) {
        pictures.computeIfAbsent(personId, any -> new ArrayList<>()).add(hash);
    }

    /** Reads a post. */
    void read(AccountPost post) {
        var platform = platforms.get(post.channelId());
        if (platform == null) {
            return;
        }
        if (!post.pictureHashes().isEmpty()) {
            illustrated.add(post);
        }
        for (var naming : school.namedIn(post.text())) {
            named(post, platform, naming.who().person().id(), naming.surely());
        }
    }

    private void named(AccountPost post, Platform platform, String personId, boolean surely) {
        var entry = Optional.ofNullable(people.get(personId));
        if (entry.isPresent() && surely) {
            post.pictureHashes().forEach(hash -> shows(personId, hash));
        }
        entry.flatMap(known -> rights.ofNamed(known, platform, post, surely))
                .ifPresent(why -> add(new PastFinding(post, personId, why)));
    }

    /** All that was found, pictures included; called once, when every post has been read. */
    Collection<PastFinding> all() {
        pictures.forEach((personId, hashes) -> {
            var entry = people.get(personId);
            illustrated.stream()
                    .filter(post -> entry != null
                            && rights.mayNotBeSeen(entry, platforms.getOrDefault(post.channelId(), Platform.WEBSITE)))
                    .filter(post -> post.pictureHashes().stream()
                            .anyMatch(hash -> hashes.stream().anyMatch(known -> PictureHash.alike(hash, known))))
                    .forEach(post -> add(new PastFinding(post, personId, Why.SAME_PICTURE)));
        });
        return found.values();
    }

    /** Of several reasons the surest stays. */
    private void add(PastFinding finding) {
        var post = finding.post();
        found.merge(
                String.join("\n", post.channelId(), post.remoteId(), finding.personId()),
                finding,
                (known, more) -> more.why().compareTo(known.why()) < 0 ? more : known);
    }
}
