package uk.countersign.audit;

/**
 * How entries are chained: the hash of an entry covers the hash of the one before and every field of its own, in the
 * order of {@link CanonicalForm} calls below. The first follows {@link #START}. Anybody with the entries can recompute
 * it.
 */
final class AuditChain {

    static final String START = "0".repeat(64);

    private AuditChain() {}

    static String hash(String previous, AuditEntry entry) {
        return CanonicalForm.named("countersign-audit-1")
                .text(previous)
                .text(entry.schoolId())
                .number(entry.seq())
                .number(entry.at().toEpochMilli())
                .text(entry.actorId())
                .text(entry.actor())
                .text(entry.origin())
                .text(entry.action())
                .text(entry.subject())
                .text(entry.detail())
                .hash();
    }
}
