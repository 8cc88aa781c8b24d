package uk.countersign.sandbox.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that stands on the platforms now. Only read and changed under the store's lock. */
public final class State {

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, String> accountByToken = new HashMap<>();
    private final Map<String, Upload> uploads = new HashMap<>();
    private final Map<String, Picture> pictures = new HashMap<>();
    private final Map<String, Container> containers = new HashMap<>();
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, TreeMap<Long, String>> postsOfAccount = new HashMap<>();
    private final Map<String, Map<String, String>> newestWithText = new HashMap<>();
    private final Map<String, String> postOfContainer = new HashMap<>();
    private final Map<String, String> postOfKey = new HashMap<>();
    private final Map<String, String> records = new HashMap<>();
    private final Comments comments = new Comments();
    private long postsMade;

    State() {}

    public Collection<Account> accounts() {
        return Collections.unmodifiableCollection(accounts.values());
    }

    public Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    public Optional<Account> account(Platform platform, String handle) {
        return accounts.values().stream()
                .filter(account ->
                        account.platform() == platform && account.handle().equalsIgnoreCase(handle))
                .findFirst();
    }

    /** The account that a token opens. */
    public Optional<Account> accountWithToken(String token) {
        return Optional.ofNullable(accountByToken.get(token)).flatMap(this::account);
    }

    public Optional<Upload> upload(String id) {
        return Optional.ofNullable(uploads.get(id));
    }

    public Optional<Picture> picture(String id) {
        return Optional.ofNullable(pictures.get(id));
    }

    public Optional<Container> container(String id) {
        return Optional.ofNullable(containers.get(id));
    }

    public Optional<Post> postFromContainer(String container) {
        return Optional.ofNullable(postOfContainer.get(container)).flatMap(this::post);
    }

    /** The post that was made under a key, taken down or not. */
    public Optional<Post> postWithKey(String key) {
        return Optional.ofNullable(postOfKey.get(key)).flatMap(this::post);
    }

    /** What the platform keeps of a post in its own words; empty for those that keep no more than the post. */
    public String record(Post post) {
        return records.getOrDefault(post.id(), "");
    }

    /** A post, taken down or not. */
    public Optional<Post> post(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    /** A post that readers can see. */
    public Optional<Post> standing(String id) {
        return post(id).filter(Post::stands);
    }

    /** What was written under posts. */
    public Comments comments() {
        return comments;
    }

    /** The post that shows a picture or video. */
    public Optional<Post> postWith(Picture picture) {
        return posts(picture.account()).stream()
                .filter(post -> post.stands() && post.pictures().contains(picture.id()))
                .findFirst();
    }

    /** The account's posts, newest first, those taken down included. */
    public List<Post> posts(String account) {
        var ids = postsOfAccount.getOrDefault(account, new TreeMap<>()).descendingMap();
        var all = new ArrayList<Post>(ids.size());
        ids.values().forEach(id -> post(id).ifPresent(all::add));
        return all;
    }

    /** The newest post of the account with exactly that text, if it stands. */
    public Optional<Post> standingWithText(String account, String text) {
        return Optional.ofNullable(
                        newestWithText.getOrDefault(account, Map.of()).get(text))
                .flatMap(this::standing);
    }

    void apply(Event event) {
        if (event instanceof Event.AccountMade made) {
            put(made.account());
        } else if (event instanceof Event.CredentialsChanged changed) {
            account(changed.account()).ifPresent(account -> renew(account, changed.credentials()));
        } else if (event instanceof Event.UploadBegun begun) {
            uploads.put(begun.upload().id(), begun.upload());
        } else if (event instanceof Event.PictureStored stored) {
            pictures.put(stored.picture().id(), stored.picture());
            uploads.remove(stored.picture().id());
        } else if (event instanceof Event.PictureDescribed described) {
            pictures.computeIfPresent(described.picture(), (id, picture) -> picture.describedAs(described.altText()));
        } else if (event instanceof Event.ContainerMade made) {
            containers.put(made.container().id(), made.container());
        } else if (event instanceof Event.PostMade made) {
            put(made.post());
        } else if (event instanceof Event.KeyedPostMade made) {
            put(made.post());
            postOfKey.put(made.key(), made.post().id());
            records.put(made.post().id(), made.record());
            made.altTexts()
                    .forEach((picture, text) ->
                            pictures.computeIfPresent(picture, (id, kept) -> kept.describedAs(text)));
        } else if (event instanceof Event.PostDeleted deleted) {
            posts.computeIfPresent(deleted.post(), (id, post) -> post.deletedAt(deleted.at()));
        } else if (event instanceof Event.OnComment onComment) {
            comments.apply(onComment);
        }
    }

    private void put(Account account) {
        accounts.put(account.id(), account);
        accountByToken.put(account.credential("access_token"), account.id());
        accountByToken.put(account.credential("bearer_token"), account.id());
        accountByToken.remove("");
    }

    private void renew(Account account, Map<String, String> changed) {
        accountByToken.values().removeIf(account.id()::equals);
        var credentials = new HashMap<>(account.credentials());
        credentials.putAll(changed);
        put(new Account(
                account.platform(),
                account.id(),
                account.handle(),
                account.name(),
                credentials,
                account.proofRequired(),
                account.made()));
    }

    private void put(Post post) {
        var own = postsOfAccount.computeIfAbsent(post.account(), account -> new TreeMap<>());
        if (posts.put(post.id(), post) != null) {
            own.values().removeIf(post.id()::equals);
        }
        own.put(postsMade++, post.id());
        newestWithText
                .computeIfAbsent(post.account(), account -> new HashMap<>())
                .put(post.text(), post.id());
        if (!post.container().isEmpty()) {
            postOfContainer.put(post.container(), post.id());
        }
    }
}
