package uk.countersign.web;

import java.util.List;

/**
 * A post in the record of who posted what, in words.
 *
 * @param state in words
 * @param says what was published; empty for what never went out, or stands no more
 * @param pictures the descriptions of what was published with it
 */
record PostedLine(
        String draftId,
        String sign,
        String platform,
        String handle,
        String state,
        String tone,
        String author,
        String approver,
        String written,
        String approved,
        String due,
        String asked,
        String done,
        String remoteId,
        String permalink,
        String says,
        List<String> pictures,
        String digest) {}
