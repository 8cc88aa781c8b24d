package uk.countersign.publishing.accounts;

import uk.countersign.account.Watch;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.database.Database;
import uk.countersign.rig.Rig;
import uk.countersign.school.Channel;
import uk.countersign.testing.SampleRecord;

/** What the record holds of an account, read and written straight. */
final class InTheRecord {

    private InTheRecord() {}

    static void write(Rig rig, Runnable work) {
        rig.get(Database.class).inTransaction(work);
    }

    static Channel channel(Rig rig, String id) {
        return rig.record().channels().find(SampleRecord.SCHOOL, id).orElseThrow();
    }

    static Watch watch(Rig rig, Channel channel) {
        return rig.get(Watches.class).of(Key.of(channel)).orElseThrow();
    }
}
