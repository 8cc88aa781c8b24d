package uk.countersign.web;

import java.util.List;
import java.util.Set;

/**
 * All about one draft.
 *
 * @param changedBy who wrote the newest revision, when that is not the author; else empty
 * @param reason why it stands where it stands, in words; may be empty
 * @param readingAge in words; empty for what is too short to tell, or is not in English
 * @param secondReader whether the second reader read it, in words; empty where it was not asked
 * @param signedBy who countersigned and when, in words; empty until then
 */
record DraftPage(
        DraftCard card,
        Standing standing,
        String reason,
        int revision,
        String changedBy,
        String signedBy,
        String readingAge,
        String secondReader,
        Actions may,
        Wording wording,
        List<PostLine> posts,
        List<HistoryLine> history) {

    /**
     * What this member may do with the draft now.
     *
     * @param wrote whether the member wrote or edited it, so that somebody else must sign
     * @param offered whether an approver signed this wording for the author to agree
     */
    record Actions(
            boolean sign,
            boolean judge,
            boolean wrote,
            boolean offer,
            boolean offered,
            boolean agree,
            boolean lift,
            boolean undo,
            boolean change,
            boolean typingEdits,
            boolean withdraw) {

        public boolean anything() {
            return sign || judge || offer || agree || lift || undo;
        }
    }

    /**
     * What the form to change it begins with.
     *
     * @param revision on which it is based
     */
    record Wording(String revision, String text, List<Choice> accounts, String localTime) {

        /** The same form with what somebody has typed. */
        Wording with(String typed, Set<String> chosen, String time) {
            return new Wording(
                    revision,
                    typed,
                    accounts.stream()
                            .map(choice -> new Choice(
                                    choice.account(),
                                    chosen.contains(choice.account().id())))
                            .toList(),
                    time);
        }
    }

    /** An account that can be chosen. */
    record Choice(DraftCard.Account account, boolean chosen) {}
}
