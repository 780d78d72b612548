package org.arasha.reporting.page;

import org.arasha.access.OpenPages;
import org.arasha.shared.page.Origin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Opens the public page; that a form is ours is told by its seal and by what the browser says of its origin ({@link Origin}). */
@Configuration(proxyBeanMethods = false)
class PublicPageSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain publicPage(HttpSecurity http) throws Exception {
        return OpenPages.of(http, "/report", "/report/**", "/report.css");
    }
}
