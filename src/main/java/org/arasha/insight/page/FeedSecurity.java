package org.arasha.insight.page;

import org.arasha.access.OpenPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Opens the addresses for calendars; whose deadlines are read there is told by the address alone. */
@Configuration(proxyBeanMethods = false)
class FeedSecurity {

    @Bean
    @Order(3)
    SecurityFilterChain feedPage(HttpSecurity http) throws Exception {
        return OpenPages.of(http, "/feed/**");
    }
}
