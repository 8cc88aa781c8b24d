package uk.countersign.school;

import java.time.ZoneId;
import java.util.List;

/**
 * The tenant: every row of the record belongs to one school.
 *
 * @param policyPack name of the policy pack in force
 * @param contacts what passes as the school's own
 * @param defaultChannels ids of the channels of a draft that names none
 */
public record School(
        String id,
        String trustId,
        String name,
        Nation nation,
        ZoneId zone,
        String policyPack,
        QuietHours quietHours,
        Contacts contacts,
        List<String> defaultChannels) {

    public School {
        defaultChannels = List.copyOf(defaultChannels);
    }

    /**
     * What passes in a post as the school's own.
     *
     * @param staff names of people who may be named, with or without a title
     */
    public record Contacts(List<String> domains, List<String> phones, List<String> emails, List<String> staff) {

        public static final Contacts NONE = new Contacts(List.of(), List.of(), List.of());

        public Contacts {
            domains = List.copyOf(domains);
            phones = List.copyOf(phones);
            emails = List.copyOf(emails);
            staff = List.copyOf(staff);
        }

        public Contacts(List<String> domains, List<String> phones, List<String> emails) {
            this(domains, phones, emails, List.of());
        }
    }
}
