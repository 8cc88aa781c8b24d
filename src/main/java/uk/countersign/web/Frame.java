package uk.countersign.web;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param initials of the member, for the round sign
 * @param mayPauseSchools in how many schools of the trust the member may pause publishing
 * @param policyBroken name of the school's policy pack that cannot be used; empty while it can
 * @param pause empty while the school publishes
 */
record Frame(
        String school,
        String member,
        String initials,
        List<Place> places,
        boolean approver,
        boolean reads,
        boolean mayPause,
        int mayPauseSchools,
        boolean readsPolicy,
        boolean readsAccounts,
        List<OtherSchool> otherSchools,
        String policyBroken,
        String pause,
        String pauseReason) {

    /** Another school in which the member has a role. */
    record OtherSchool(String id, String name) {}

    /**
     * A place in the navigation.
     *
     * @param count of what waits there; zero is not shown
     */
    record Place(String href, String icon, String label, int count, boolean here) {}

    public boolean paused() {
        return !pause.isEmpty();
    }
}
