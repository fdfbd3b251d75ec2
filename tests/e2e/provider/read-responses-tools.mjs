// SPDX-License-Identifier: GPL-3.0-or-later
// The tools of a Responses request: functions, free text, namespaces, and those that the service would run itself.

const knownFields = {
    function: ['name', 'description', 'parameters', 'strict', 'defer_loading', 'output_schema'],
    custom: ['name', 'description', 'format', 'defer_loading'],
    namespace: ['name', 'description', 'tools', 'defer_loading'],
    tool_search: ['description', 'parameters', 'execution'],
    web_search: ['external_web_access', 'filters', 'search_context_size', 'user_location', 'search_content_types', 'indexed_web_access'],
    local_shell: [],
    image_generation: ['output_format'],
};

function readTool(tool, problems) {
    const what = tool.name ?? tool.type;
    const fields = knownFields[tool.type];
    if (!fields) {
        problems.push(`the tool ${what} has the type ${tool.type}`);
        return [];
    }
    const foreign = Object.keys(tool).filter(field => field !== 'type' && !fields.includes(field));
    if (foreign.length > 0)
        problems.push(`the tool ${what} has the field ${foreign.join(', ')}`);
    switch (tool.type) {
    case 'function':
        if (tool.parameters?.type !== 'object')
            problems.push(`the parameters of ${what} are no object schema`);
        return [{ name: tool.name, schema: tool.parameters, hosted: null }];
    case 'custom':
        if (tool.format && !['text', 'grammar'].includes(tool.format.type))
            problems.push(`the format of ${what} has the type ${tool.format.type}`);
        return [{ name: tool.name, custom: true, hosted: null }];
    case 'namespace':
        return (tool.tools ?? []).flatMap(inner => readTool(inner, problems)).map(inner => ({ ...inner, namespace: tool.name }));
    case 'tool_search':
        return [{ name: 'tool_search', schema: tool.parameters, search: true, hosted: null }];
    default:
        return [{ name: tool.type, hosted: tool.type }];
    }
}

/** `found` are the tools that came with the outputs of searches. */
export function readResponsesTools({ tools = [], tool_choice: choice }, found, problems) {
    const all = [...tools, ...found].flatMap(tool => readTool(tool, problems));
    const names = new Set();
    for (const { name, namespace = '' } of all) {
        if (!/^[a-zA-Z0-9_-]{1,64}$/.test(name ?? ''))
            problems.push(`the tool name ${JSON.stringify(name)} is not legal`);
        if (names.has(`${namespace}/${name}`) && !found.length)
            problems.push(`the tool ${name} is there twice`);
        names.add(`${namespace}/${name}`);
    }
    if (choice?.name && !all.some(tool => tool.name === choice.name))
        problems.push(`tool_choice names ${choice.name}, which is not among the tools`);
    return all.map(tool => (tool.hosted === 'web_search' && tools.length > 1 ? { ...tool, hosted: 'unused' } : tool));
}
