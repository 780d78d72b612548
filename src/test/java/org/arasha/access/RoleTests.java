package org.arasha.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoleTests {

    @Test
    void theRulesOfServicesNameTheSameRolesAsScreensAsk() {
        assertThat(Role.WORKS_ON_CASES).isEqualTo(anyOf(Role::worksOnCases));
        assertThat(Role.WRITES_RECORDS).isEqualTo(anyOf(Role::writesRecords));
    }

    private static String anyOf(Predicate<Role> which) {
        return Stream.of(Role.values()).filter(which).map(role -> "'" + role + "'").collect(Collectors.joining(", ", "hasAnyRole(", ")"));
    }
}
