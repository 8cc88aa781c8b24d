package uk.countersign.web;

import java.util.List;

/**
 * What a member sees first.
 *
 * @param judgement drafts that need judgement
 * @param ready drafts that wait for a signature and nothing else
 * @param first when the first of them goes out, in words; empty if none has a time
 */
record Home(
        String greeting,
        int judgement,
        int ready,
        String first,
        List<Attention> attention,
        List<Today> today,
        List<State> accounts,
        List<DraftLine> mine) {

    /** Something that a person must see to. */
    record Attention(String tone, String icon, String words, String more, String href, String link) {}

    /** What goes out today; waiting or scheduled. */
    record Today(String clock, String title, String href, List<DraftCard.Account> accounts, String standing) {}

    /** How an account is. */
    record State(DraftCard.Account account, String name, String words, String tone) {}

    public int waiting() {
        return judgement + ready;
    }
}
