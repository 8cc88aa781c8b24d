package uk.countersign.sandbox.graph;

import java.util.Optional;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Container;
import uk.countersign.sandbox.record.Picture;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.State;

/** Which Instagram account belongs to a page: the one of the same name. The page's token opens it too. */
final class Linked {

    private Linked() {}

    static Optional<Account> instagram(State state, Account page) {
        return state.accounts().stream()
                .filter(account -> account.platform() == Platform.INSTAGRAM)
                .filter(account -> account.name().equals(page.name()))
                .findFirst();
    }

    /** Whom a call with a page's token acts for: the page, or the account that belongs to it and owns what is named. */
    static Account acting(State state, Account page, String node) {
        if (page.platform() != Platform.FACEBOOK) {
            return page;
        }
        var owner = state.account(node)
                .map(Account::id)
                .or(() -> state.container(node).map(Container::account))
                .or(() -> state.post(node).map(Post::account))
                .or(() -> state.picture(node).map(Picture::account));
        return instagram(state, page)
                .filter(account -> owner.filter(account.id()::equals).isPresent())
                .orElse(page);
    }
}
