package uk.countersign.connectors.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Connector;
import uk.countersign.connectors.GoAhead;
import uk.countersign.connectors.Identity;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.Preparation;
import uk.countersign.connectors.Prepared;
import uk.countersign.connectors.RemotePost;
import uk.countersign.connectors.Removal;
import uk.countersign.connectors.transport.RemoteId;

/**
 * A folder in place of a platform, for a website or a newsletter that somebody fills by hand. A post is a folder named
 * by its key, in the account's folder; taking it down moves it to {@code removed} beside it.
 *
 * <p>No secrets. Option: {@code folder}. The base address is not used.
 */
public final class FileConnector implements Connector {

    /** The platform's id. */
    public static final String PLATFORM = "website";

    /** The name of the option that says where the posts are written. */
    public static final String FOLDER = "folder";

    private static final String NO_FOLDER = "There is no folder for the website's posts. Whoever runs this program has"
            + " to name one (countersign.platforms.website.options.folder).";
    static final String UNWRITABLE = "The folder for the website's posts cannot be written to.";

    private final Optional<Path> folder;
    private final Clock clock;

    public FileConnector(PlatformSettings settings, Clock clock) {
        settings.knowing(Set.of(FOLDER));
        this.folder = Optional.of(settings.text(FOLDER, ""))
                .filter(name -> !name.isBlank())
                .map(Path::of);
        this.clock = clock;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public Duration remembersKeysFor() {
        return ChronoUnit.FOREVER.getDuration();
    }

    @Override
    public List<String> objections(OutgoingPost post) {
        var found = new ArrayList<String>();
        if (folder.isEmpty()) {
            found.add(NO_FOLDER);
        }
        if (post.text().isBlank() && post.media().isEmpty()) {
            found.add("There is nothing to post.");
        }
        for (var i = 0; i < post.media().size(); i++) {
            if (!Files.isReadable(post.media().get(i).file())) {
                found.add("Picture " + (i + 1) + " is missing from our own storage. Add it again.");
            }
        }
        return List.copyOf(found);
    }

    @Override
    public Preparation prepare(Account account, OutgoingPost post, GoAhead goAhead) {
        return folder.isEmpty()
                ? new Preparation.Failed(new Outcome.Refused(Outcome.Cause.ACCOUNT, NO_FOLDER))
                : new Preparation.Ready(new Prepared(post, List.of()));
    }

    @Override
    public Outcome create(Account account, Prepared prepared) {
        var post = prepared.post();
        if (folder.isEmpty() || !RemoteId.isOne(post.key())) {
            return new Outcome.Refused(Outcome.Cause.ACCOUNT, NO_FOLDER);
        }
        try {
            var files = WrittenPost.files(account, post, clock.instant());
            return switch (posts(account).write(post.key(), files)) {
                case STANDS -> new Outcome.Accepted(post.key(), "");
                case WAS_REMOVED ->
                    new Outcome.Refused(
                            Outcome.Cause.POLICY, "This post was written once and then taken down, so it stays down.");
            };
        } catch (IOException failed) {
            return new Outcome.NotSent(UNWRITABLE);
        }
    }

    @Override
    public Lookup recent(Account account, Instant since) {
        if (folder.isEmpty()) {
            return new Lookup.Unavailable(NO_FOLDER);
        }
        var posts = new ArrayList<RemotePost>();
        try {
            for (var path : posts(account).posts()) {
                var post = WrittenPost.read(path);
                if (post.isEmpty()) {
                    return new Lookup.Unavailable("A post in the website's folder was changed and cannot be read.");
                }
                posts.add(post.get());
            }
        } catch (IOException unreadable) {
            return new Lookup.Unavailable("The folder for the website's posts cannot be read.");
        }
        return new Lookup.Found(posts.stream()
                .filter(post -> !post.time().isBefore(since))
                .sorted(Comparator.comparing(RemotePost::time).reversed())
                .toList());
    }

    /** By its key, which no other post has. */
    @Override
    public boolean looksLike(OutgoingPost sent, RemotePost seen) {
        return seen.remoteId().equals(sent.key());
    }

    @Override
    public Removal delete(Account account, String remoteId) {
        if (folder.isEmpty() || !RemoteId.isOne(remoteId)) {
            return new Removal.Refused("This is not the id of a post. Delete it by hand on the website.");
        }
        try {
            return posts(account).remove(remoteId) ? new Removal.Removed() : new Removal.Absent();
        } catch (IOException failed) {
            return new Removal.Unknown(UNWRITABLE + " Whether the post is gone is not known.");
        }
    }

    @Override
    public Identity identify(Account account) {
        return folder.isEmpty()
                ? new Identity.Rejected(NO_FOLDER)
                : new Identity.Known(folderName(account.handle()), account.handle(), account.handle());
    }

    /** Whether posts can be written for an account of that name; its folder is there from now on. */
    boolean canWrite(String handle) {
        try {
            return folder.isPresent()
                    && Files.isWritable(Files.createDirectories(folder.get().resolve(folderName(handle))));
        } catch (IOException failed) {
            return false;
        }
    }

    private PostFolder posts(Account account) {
        return new PostFolder(folder.orElseThrow().resolve(folderName(account.handle())));
    }

    /** The account's folder: a website's address as it is, other signs made plain. */
    public static String folderName(String handle) {
        var plain = handle.replaceAll("[^\\p{L}\\p{N}.-]+", "-").replaceFirst("^[.-]+", "");
        return plain.isEmpty() ? "website" : plain;
    }
}
