// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslServer>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace gatehouse {

/// A server on 127.0.0.1 whose certificate nobody has signed but itself. Needs the test's event loop.
class SelfSignedServer : public QSslServer
{
public:
    SelfSignedServer()
    {
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
        const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
        X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
        X509_set_pubkey(certificate.get(), key.get());
        X509_NAME *name = X509_get_subject_name(certificate.get());
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("localhost"), -1, -1, 0);
        X509_set_issuer_name(certificate.get(), name);
        X509_sign(certificate.get(), key.get(), EVP_sha256());

        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPrivateKey(
            QSslKey(text([&](BIO *out) { PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr); }), QSsl::Ec));
        configuration.setLocalCertificate(QSslCertificate(text([&](BIO *out) { PEM_write_bio_X509(out, certificate.get()); })));
        setSslConfiguration(configuration);
        listen(QHostAddress::LocalHost);
    }

    std::string url() const { return "https://localhost:" + std::to_string(serverPort()) + "/v1"; }

private:
    template <typename Write>
    static QByteArray text(Write write)
    {
        const std::unique_ptr<BIO, decltype(&BIO_free)> out(BIO_new(BIO_s_mem()), &BIO_free);
        write(out.get());
        char *bytes = nullptr;
        const long size = BIO_get_mem_data(out.get(), &bytes);
        return {bytes, size};
    }
};

} // namespace gatehouse
