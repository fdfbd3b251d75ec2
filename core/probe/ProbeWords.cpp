// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/ProbeWords.h"

#include <QtCore/QCoreApplication>

namespace gatehouse::probewords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ProbeWords)
};

QString said(const ApiError &error)
{
    return QString::fromStdString(error.message);
}

/// OpenSSL's reasons that a person meets, in plain words.
QString certificateReason(const std::string &detail)
{
    const auto says = [&detail](const char *words) { return detail.find(words) != std::string::npos; };
    if (says("self-signed") || says("self signed"))
        return Words::tr("it is self-signed");
    if (says("has expired"))
        return Words::tr("it has expired");
    if (says("not yet valid"))
        return Words::tr("it is not valid yet");
    if (says("does not match") || says("no alternative certificate"))
        return Words::tr("it belongs to another name");
    if (says("local issuer") || says("first certificate"))
        return Words::tr("its issuer is not known here");
    return {};
}

QString tlsSentence(const UpstreamError &error, const QString &host)
{
    if (const QString reason = certificateReason(error.detail); !reason.isEmpty())
        return Words::tr(
                   "The certificate of %1 is not trusted: %2. Check the address and this computer's clock; a company's own certificate "
                   "must be installed in the system.")
            .arg(host, reason);
    if (error.detail.find("wrong version number") != std::string::npos)
        return Words::tr("%1 does not speak HTTPS there. Check the address: perhaps its port is wrong, or it begins with http://.")
            .arg(host);
    return Words::tr("No secure connection to %1 could be made (%2). Check the address, and a proxy or firewall on the way.")
        .arg(host, QString::fromStdString(error.detail));
}

} // namespace

QString unreachable(const UpstreamError &error, const QString &host, std::chrono::milliseconds patience)
{
    using Kind = UpstreamError::Kind;
    switch (error.kind) {
    case Kind::Resolve:
        return Words::tr("There is no server of the name %1, or this computer is offline. Check the address and the network.").arg(host);
    case Kind::Connect:
        return Words::tr("%1 does not take connections. Check the address, and that the server is running and no firewall is in the way.")
            .arg(host);
    case Kind::ConnectTimeout:
        return Words::tr("%1 did not take the connection in time. Check the address, the network and the firewall.").arg(host);
    case Kind::Tls:
        return tlsSentence(error, host);
    case Kind::Proxy:
        return Words::tr("The proxy on the way to %1 failed. Check the proxy settings.").arg(host);
    case Kind::FirstByteTimeout:
    case Kind::IdleTimeout:
    case Kind::TotalTimeout:
        return Words::tr("%1 took the connection but did not answer within %2 s. Try again later.")
            .arg(host, QString::number((patience.count() + 999) / 1000));
    case Kind::StaleConnection:
    case Kind::Reset:
        return Words::tr("%1 closed the connection without an answer. Try again, and check the address if it stays so.").arg(host);
    case Kind::Cut:
        return Words::tr("%1 closed the connection in the middle of its answer. Try again.").arg(host);
    case Kind::Malformed:
        return Words::tr("%1 answered in a way that is not HTTP. Check the address.").arg(host);
    case Kind::BadUrl:
        return Words::tr("This is not an address. It looks like https://api.example.com/v1.");
    case Kind::Internal:
        break;
    }
    return Words::tr("The request could not be made. Check the key and the headers for line breaks.");
}

QString refusedKey(const QString &provider, const ApiError &error, bool withKey)
{
    if (!withKey)
        return Words::tr("%1 wants a key (%2). Paste one. It said: %3").arg(provider, QString::number(error.status), said(error));
    if (error.kind == ErrorKind::Permission)
        return Words::tr("%1 does not let this key be used for this (%2). Check what it is good for, or replace it. It said: %3")
            .arg(provider, QString::number(error.status), said(error));
    return Words::tr("%1 rejected the key (%2). Replace it. It said: %3").arg(provider, QString::number(error.status), said(error));
}

QString noAnswer(const QString &provider, const std::string &model, const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::Billing:
        return Words::tr("%1 says that the account is out of credit. Add credit and test again. It said: %2").arg(provider, said(error));
    case ErrorKind::RateLimit:
        return Words::tr("%1 says that a limit is reached. Wait a little and test again. It said: %2").arg(provider, said(error));
    case ErrorKind::Overloaded:
    case ErrorKind::Unavailable:
        return Words::tr("%1 is overloaded or down. Test again later. It said: %2").arg(provider, said(error));
    case ErrorKind::NotFound:
        return Words::tr("%1 does not know the model %2. Choose another. It said: %3")
            .arg(provider, QString::fromStdString(model), said(error));
    case ErrorKind::BadGateway:
        return Words::tr("What came is not an answer. Check the address and the dialect. %1").arg(said(error));
    default:
        return Words::tr("%1 refused to answer with the model %2 (%3). It said: %4")
            .arg(provider, QString::fromStdString(model), QString::number(error.status), said(error));
    }
}

QString noEndpoint(const QString &provider, const QString &address)
{
    return Words::tr("%1 has nothing at %2 that answers. Check the address: often it ends in /v1.").arg(provider, address);
}

QString noList(const QString &provider, int status)
{
    return Words::tr("%1 shows no list of its models (%2).").arg(provider, QString::number(status));
}

QString unreadableList(const QString &provider)
{
    return Words::tr("%1 sent something else than a list of models.").arg(provider);
}

QString listNotPermitted(const QString &provider)
{
    return Words::tr("%1 does not show its list of models to this key.").arg(provider);
}

QString noModelKnown()
{
    return Words::tr("Not asked: no model of this provider is known. Choose one on the Models page.");
}

QString silent()
{
    return Words::tr("It answered without a word.");
}

QString withoutKey()
{
    return Words::tr("Tested without a key.");
}

QString keyNotNeeded()
{
    return Words::tr("No key is needed.");
}

QString plainConnection()
{
    return Words::tr("The address begins with http://: what is sent there is not encrypted.");
}

} // namespace gatehouse::probewords
