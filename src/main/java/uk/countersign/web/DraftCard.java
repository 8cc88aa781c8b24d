package uk.countersign.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A draft as a reader needs it to decide: everything that its digest covers, and what was found.
 *
 * @param digest of exactly what is shown here; empty when there is nothing to sign yet
 * @param readings the text, once for each wording
 * @param when in words
 * @param author the name
 * @param findings all, gravest first
 * @param corrections what was changed for the author, in words
 */
record DraftCard(
        String id,
        String title,
        String digest,
        String author,
        List<Reading> readings,
        List<Account> accounts,
        String when,
        String source,
        String category,
        List<Shown> pictures,
        List<String> pictured,
        String credit,
        List<FindingView> findings,
        List<String> corrections,
        List<String> notes,
        List<Tried> tried) {

    /**
     * One wording.
     *
     * @param accounts those that get it; empty when all get the same
     * @param thread how it goes out where it is divided into the parts of a thread; else empty
     */
    record Reading(List<String> accounts, List<Piece> pieces, String thread) {
        Reading withoutReasons() {
            return new Reading(
                    accounts,
                    pieces.stream()
                            .map(piece -> new Piece(piece.kind(), piece.text(), "", ""))
                            .toList(),
                    thread);
        }

        public boolean changed() {
            return pieces.stream().anyMatch(piece -> !piece.isKept());
        }
    }

    /**
     * An account that it goes to.
     *
     * @param sign name of the icon
     */
    record Account(String id, String sign, String platform, String handle) {}

    /**
     * Whether an account would take it, as far as is known now.
     *
     * @param sign name of the icon
     * @param tone {@code ok}, {@code judge}, {@code stop}
     */
    record Tried(String sign, String platform, String tone, String words) {}

    /** A picture, or a video if it moves; the address is empty when it cannot be shown. */
    record Shown(String address, String altText, String name, boolean sameEverywhere, boolean moving) {}

    /** The card without anything that says why, or whom it is about. */
    DraftCard withoutReasons(List<FindingView> bare) {
        return new DraftCard(
                id,
                title,
                digest,
                author,
                readings.stream().map(Reading::withoutReasons).toList(),
                accounts,
                when,
                source,
                category,
                pictures,
                List.of(),
                credit,
                bare,
                List.of(),
                List.of(),
                tried);
    }

    public List<FindingView> toConfirm() {
        return findings.stream().filter(FindingView::toConfirm).toList();
    }

    public List<FindingView> blocks() {
        return findings.stream().filter(FindingView::blocks).toList();
    }

    public List<FindingView> liftable() {
        return findings.stream().filter(FindingView::liftable).toList();
    }

    /** Whether it holds a text that no check can read, so that whoever signs says who read it. */
    public boolean needsReader() {
        return findings.stream().anyMatch(finding -> finding.toConfirm() && finding.unread());
    }

    /** What is worth a look but needs no tick. */
    public List<FindingView> hints() {
        return findings.stream()
                .filter(finding -> finding.tone().equals("look"))
                .toList();
    }

    /** What the dry run says in one line when all would take it; else empty. */
    public String taken() {
        return tried.isEmpty() || !tried.stream().allMatch(one -> one.tone().equals("ok"))
                ? ""
                : tried.stream().map(Tried::platform).distinct().collect(Collectors.joining(" and "))
                        + " would take this";
    }

    public FindingView gravest() {
        return findings.get(0);
    }

    /** What a form sends for this draft: which, and what of it was shown. */
    public String signature() {
        return id + ":" + digest;
    }

    public boolean hasCorrections() {
        return !corrections.isEmpty();
    }
}
