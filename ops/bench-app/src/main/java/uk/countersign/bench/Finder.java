package uk.countersign.bench;

import uk.countersign.bench.MadeUpNames.FullName;

/** Another way of finding people's names. */
interface Finder {

    String name();

    /** Whether it points at that pupil's full name. */
    boolean finds(String text, FullName pupil);

    /** Whether it points at anybody's full name. */
    boolean raises(String text);
}
