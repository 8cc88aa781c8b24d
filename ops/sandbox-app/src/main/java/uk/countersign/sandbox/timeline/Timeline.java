package uk.countersign.sandbox.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import uk.countersign.sandbox.faults.Faults;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.Store;

/** The page, its style sheet, and the pictures. */
public final class Timeline {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; base-uri 'none';"
                    + " form-action 'none'";

    private final Store store;
    private final Faults faults;

    public Timeline(Store store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    /** Answers for the page and what belongs to it; nothing for any other address. */
    public Optional<Reply> answer(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Optional.empty();
        }
        return switch (request.path()) {
            case "/" -> Optional.of(page(request));
            case "/timeline.css" -> Optional.of(Reply.text(200, "text/css", style()));
            default ->
                request.below("/media")
                        .flatMap(this::picture)
                        .or(() -> Addresses.post(request.path()).map(this::post));
        };
    }

    private Reply page(Request request) {
        var only = request.query().first("platform").flatMap(Platform::named);
        boolean all = request.query().first("all").isPresent();
        var feeds = store.read(state -> state.accounts().stream()
                .filter(account -> only.isEmpty() || only.get() == account.platform())
                .map(account -> feed(account, state.posts(account.id())))
                .toList());
        return html(200, new TimelinePage(ZoneId.systemDefault(), store).html(feeds, only, all, faults.left()));
    }

    private Reply post(String id) {
        var feed = store.read(state -> state.standing(id)
                .flatMap(post -> state.account(post.account()).map(account -> new Feed(account, List.of(post)))));
        var page = new TimelinePage(ZoneId.systemDefault(), store);
        return feed.map(found -> html(200, page.html(List.of(found), Optional.empty(), true, faults.left())))
                .orElseGet(() -> html(404, page.missing()));
    }

    private static Reply html(int status, String html) {
        return Reply.text(status, "text/html", html)
                .with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-store");
    }

    private static Feed feed(Account account, List<Post> posts) {
        return new Feed(account, posts.stream().filter(Post::stands).toList());
    }

    private Optional<Reply> picture(Request request) {
        return store.read(state -> state.picture(request.path().substring(1)))
                .map(picture -> Reply.of(200, picture.mediaType(), store.bytes(picture))
                        .with("X-Content-Type-Options", "nosniff")
                        .with("Cache-Control", "max-age=3600"));
    }

    private static String style() {
        try (var resource = Timeline.class.getResourceAsStream("timeline.css")) {
            if (resource == null) {
                throw new IllegalStateException("The style sheet is missing from the jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
