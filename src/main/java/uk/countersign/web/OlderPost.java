package uk.countersign.web;

import java.util.List;

/**
 * A post from before that may have to come down.
 *
 * @param why in a sentence
 * @param sure whether it was found for certain
 * @param who who may not appear in it; empty for viewers who are not told
 * @param note what became of the last try to delete it
 */
record OlderPost(
        String channel,
        String id,
        DraftCard.Account account,
        String text,
        String when,
        String permalink,
        int pictures,
        String why,
        boolean sure,
        List<String> who,
        String note) {}
