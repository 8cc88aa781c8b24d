package uk.countersign.screening.policy;

import org.springframework.stereotype.Component;

/** Every pack that a school can choose. */
@Component
public class PolicyPacks {

    /**
     * The pack of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public PolicyPack named(String name) {
        throw new IllegalArgumentException("There is no policy pack called " + name);
    }
}
