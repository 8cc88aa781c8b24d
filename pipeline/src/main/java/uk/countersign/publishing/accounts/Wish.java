package uk.countersign.publishing.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a person has confirmed.
 *
 * @param choice which of the accounts on offer
 * @param slug what a new account is called here
 * @param administrators ids of members
 * @param another whether it may be another account than the one that was connected before
 * @param past how far back its past is to be read in; nothing for not at all
 */
public record Wish(int choice, String slug, List<String> administrators, boolean another, Optional<Duration> past) {

    public Wish {
        administrators = List.copyOf(administrators);
    }
}
