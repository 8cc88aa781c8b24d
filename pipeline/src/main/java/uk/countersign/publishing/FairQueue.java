package uk.countersign.publishing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Posts that wait to be sent: each account's in their order, the accounts in turns. For one thread. */
final class FairQueue {

    private final Map<String, Deque<Claimed>> byAccount = new LinkedHashMap<>();

    void add(Claimed claimed) {
        byAccount
                .computeIfAbsent(claimed.post().account(), any -> new ArrayDeque<>())
                .addLast(claimed);
    }

    /** It was taken out and could not be started. */
    void putBack(Claimed claimed) {
        byAccount
                .computeIfAbsent(claimed.post().account(), any -> new ArrayDeque<>())
                .addFirst(claimed);
    }

    /** The first post of the account whose turn it is, of those that may have one. */
    Optional<Claimed> next(Predicate<String> mayStart) {
        var account = byAccount.keySet().stream().filter(mayStart).findFirst();
        return account.flatMap(this::take);
    }

    private Optional<Claimed> take(String account) {
        var posts = Optional.ofNullable(byAccount.remove(account));
        return posts.map(found -> {
            var first = found.removeFirst();
            if (!found.isEmpty()) {
                // Behind all others.
                byAccount.put(account, found);
            }
            return first;
        });
    }

    /** Accounts of which that many wait. */
    Set<String> full(int each) {
        return byAccount.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= each)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Takes all out. */
    List<Claimed> drain() {
        var all = new ArrayList<Claimed>();
        byAccount.values().forEach(all::addAll);
        byAccount.clear();
        return all;
    }
}
