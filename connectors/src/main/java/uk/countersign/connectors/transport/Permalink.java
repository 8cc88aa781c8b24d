package uk.countersign.connectors.transport;

import uk.countersign.connectors.Account;
import uk.countersign.connectors.PlatformSettings;

/**
 * Where a reader finds a post, for platforms that do not tell it when they take one.
 *
 * @param pattern an address with {@code {handle}} and {@code {id}} in it
 */
public record Permalink(String pattern) {

    /** The name of the option that sets it. */
    public static final String OPTION = "permalink";

    /** As the option {@code permalink} says. */
    public static Permalink from(PlatformSettings settings, String usual) {
        return new Permalink(settings.text(OPTION, usual));
    }

    /** The post's address. */
    public String of(Account account, String id) {
        return pattern.replace("{handle}", account.handle()).replace("{id}", id);
    }
}
